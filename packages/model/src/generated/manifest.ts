// Written by generate.ts from schema/manifest.schema.json. Do not edit.

/**
 * What a build wrote: every file with its SHA-256 and size, and what it was made with. The manifest does not list itself.
 */
export interface Manifest {
  format: 1;
  consultation: string;
  release: number;
  /**
   * version of the compiler
   */
  compiler: string;
  /**
   * edition of the language the source was written in
   */
  edition: number;
  fingerprints: {
    design: string;
    answering?: string;
    plan: string;
  };
  /**
   * sorted by path
   */
  files: ManifestFile[];
}
export interface ManifestFile {
  /**
   * relative to the manifest, with /
   */
  path: string;
  sha256: string;
  bytes: number;
}
