import { strict } from './strict.ts';

type Details = Electron.OnBeforeRequestListenerDetails;
type Listener = (details: Details, callback: (response: Electron.CallbackResponse) => void) => void;

/** Only the hook that a network ban needs; its filter form is refused rather than half done. */
export class StandInWebRequest {
  private listener: Listener | null = null;

  constructor() {
    return strict('webRequest', this);
  }

  onBeforeRequest(listener: Listener | null, ...rest: readonly unknown[]): void {
    if (rest.length > 0) throw new Error('Electron stand-in lacks webRequest filters');
    this.listener = listener;
  }

  /** True when the application cancels the request. */
  async cancels(details: Details): Promise<boolean> {
    const { listener } = this;
    if (listener === null) return false;
    const response = await new Promise<Electron.CallbackResponse>((resolve) => {
      listener(details, resolve);
    });
    if (response.redirectURL !== undefined) throw new Error('Electron stand-in lacks redirectURL');
    return response.cancel === true;
  }
}
