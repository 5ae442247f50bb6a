/** Numbers joined into groups. */
export class Groups {
  readonly #to: number[];

  constructor(size: number) {
    this.#to = Array.from({ length: size }, (_, at) => at);
  }

  #root(at: number): number {
    let root = at;
    while (this.#to[root] !== root) root = this.#to[root]!;
    this.#to[at] = root;
    return root;
  }

  join(one: number, other: number): void {
    const [a, b] = [this.#root(one), this.#root(other)];
    this.#to[Math.max(a, b)] = Math.min(a, b);
  }

  members(): number[][] {
    return [...Map.groupBy(this.#to.keys(), (at) => this.#root(at)).values()].map((all) => [
      ...all,
    ]);
  }
}
