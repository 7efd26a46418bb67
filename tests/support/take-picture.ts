/** A page or an element of one. */
interface Pictured<Options> {
  screenshot(options?: Options): Promise<Buffer>;
}

const attempts = 5;

/** A screenshot; a busy browser refuses one now and then, and gives it when asked again. */
export async function takePicture<Options>(
  target: Pictured<Options>,
  options?: Options,
): Promise<Buffer> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await target.screenshot(options);
    } catch (error) {
      if (attempt === attempts || !String(error).includes('Unable to capture')) throw error;
    }
  }
}
