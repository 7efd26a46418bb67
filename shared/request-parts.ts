import * as v from 'valibot';
import { limits } from './limits.ts';

/** A request: the schema of its parameters and, at compile time only, the type of its result. */
export interface Call<Params extends v.GenericSchema, Result> {
  readonly params: Params;
  readonly result: Result;
}

export function call<Params extends v.GenericSchema, Result>(
  params: Params,
  result: Result,
): Call<Params, Result> {
  return { params, result };
}

/** Carries the result's type; results come from the trusted side and are not checked at run time. */
export const returns = <Result>(): Result => undefined as Result;

export const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
export const filled = (max: number) =>
  v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max));
export const whole = (min: number, max: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));

export const nothing = v.strictObject({});
export const id = v.pipe(v.string(), v.uuid());
export const position = whole(1, limits.codesInSet);
export const passphrase = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(limits.passphraseCharacters),
);
export const publicKey = v.pipe(
  v.instance(Uint8Array<ArrayBuffer>),
  v.check((bytes) => bytes.length === 32),
);
export const outcome = v.picklist(['worked', 'rejected', 'released']);
export const kind = v.picklist(['any-order', 'ordered', 'single', 'reusable']);
export const mode = v.picklist(['replace', 'add']);
export const target = v.variant('kind', [
  v.strictObject({ kind: v.literal('existing'), accountId: id }),
  v.strictObject({
    kind: v.literal('new'),
    issuer: filled(limits.issuerCharacters),
    name: v.pipe(text(limits.accountNameCharacters), v.trim()),
  }),
]);

export type CodeTarget = v.InferOutput<typeof target>;
export type SetMode = v.InferOutput<typeof mode>;
