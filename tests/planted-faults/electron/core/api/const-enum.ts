// fault: no-const-enum
export const enum Planted {
  Live,
  Used,
}
