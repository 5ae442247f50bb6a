/** The types of the fields that a form of ours has; a browser knows more. */
export type FieldType =
  "radio" | "checkbox" | "text" | "email" | "range" | "date" | "hidden" | "textarea" | "select-one";
