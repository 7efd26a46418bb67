export type ColorScheme = 'light' | 'dark';

/** What the machine outside the application looks like when main becomes ready. */
export interface MachineFacts {
  readonly colorScheme: ColorScheme;
  readonly clipboard: ClipboardContents;
  readonly idleSeconds: number;
  readonly screenLocked: boolean;
}

/** MIME type → text or bytes. */
export type ClipboardContents = Readonly<Record<string, string | Uint8Array>>;

export interface WindowCreation {
  readonly windowId: number;
  readonly shown: boolean;
  readonly width: number;
  readonly height: number;
  readonly javascript: boolean;
  /** Source of the preload script, null without one. */
  readonly preload: string | null;
  /** The constructor's options, for assertions; objects that do not clone are left out. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** The frame that a message came from, in the addresses that the application knows. */
export interface FrameFacts {
  readonly frameId: string;
  readonly isMainFrame: boolean;
  readonly origin: string;
  readonly url: string;
}

export type ResourceType = Electron.OnBeforeRequestListenerDetails['resourceType'];

export interface PageRequest {
  readonly windowId: number;
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly resourceType: ResourceType;
  /** A navigation that the page started; what `loadURL` announced is none. */
  readonly navigation: 'none' | 'mainFrame' | 'subFrame';
}

export type PageResponse =
  | { readonly kind: 'blocked' }
  /** Neither cancelled by the application nor answered by one of its protocols. */
  | { readonly kind: 'unhandled' }
  | {
      readonly kind: 'response';
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: Uint8Array;
    };

export interface KeyStroke {
  readonly key: string;
  readonly control: boolean;
  readonly meta: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

export interface MenuEntry {
  readonly label: string;
  readonly id: string;
  readonly role: string | null;
  readonly accelerator: string | null;
  readonly enabled: boolean;
  readonly submenu: readonly MenuEntry[] | null;
}

type Done = null;

/** Asked by main, answered by the host. */
export interface CallsToHost {
  'app.ready': { params: { userData: string }; result: MachineFacts };
  'app.secondInstance': { params: SecondInstance; result: Done };
  'window.create': { params: WindowCreation; result: Done };
  'window.load': { params: { windowId: number; url: string }; result: Done };
  'window.show': { params: { windowId: number }; result: Done };
  'window.destroy': { params: { windowId: number }; result: Done };
  'window.send': {
    params: { windowId: number; channel: string; args: readonly unknown[] };
    result: Done;
  };
  /** A PNG of the window's content. */
  'window.capture': { params: { windowId: number }; result: Uint8Array };
  'window.printToPDF': {
    params: { windowId: number; options: Electron.PrintToPDFOptions };
    result: Uint8Array;
  };
  'window.print': {
    params: { windowId: number; options: Electron.WebContentsPrintOptions };
    result: { success: boolean; reason: string };
  };
  'dialog.open': {
    params: { options: Electron.OpenDialogOptions };
    result: Electron.OpenDialogReturnValue;
  };
  'dialog.save': {
    params: { options: Electron.SaveDialogOptions };
    result: Electron.SaveDialogReturnValue;
  };
  'dialog.message': {
    params: { options: Electron.MessageBoxOptions };
    result: Electron.MessageBoxReturnValue;
  };
  'clipboard.written': { params: { contents: ClipboardContents }; result: Done };
  'theme.source': { params: { source: Electron.NativeTheme['themeSource'] }; result: Done };
  'menu.set': { params: { entries: readonly MenuEntry[] | null }; result: Done };
  'utility.spawned': { params: { pid: number; serviceName: string }; result: Done };
  'utility.exited': { params: { pid: number; code: number }; result: Done };
  /** A call whose only effect lies outside the application; kept for assertions. */
  recorded: { params: { member: string; args: readonly unknown[] }; result: Done };
}

export interface SecondInstance {
  readonly userData: string;
  readonly argv: readonly string[];
  readonly workingDirectory: string;
  readonly additionalData: unknown;
}

/** Asked by the host, answered by main. */
export interface CallsToMain {
  'app.secondInstance': { params: SecondInstance; result: Done };
  'app.quit': { params: null; result: Done };
  'ipc.invoke': {
    params: { windowId: number; frame: FrameFacts; channel: string; args: readonly unknown[] };
    result: unknown;
  };
  'ipc.send': {
    params: { windowId: number; frame: FrameFacts; channel: string; args: readonly unknown[] };
    result: Done;
  };
  request: { params: PageRequest; result: PageResponse };
  /** Answers with the permissions (Electron's names) that the application grants. */
  'permission.granted': {
    params: { windowId: number; origin: string; permissions: readonly string[] };
    result: readonly string[];
  };
  'window.open': {
    params: { windowId: number; url: string; frameName: string; features: string };
    result: { action: 'allow' | 'deny' };
  };
  'window.close': { params: { windowId: number }; result: Done };
  /** The window is already gone: the person closed the browser's window, or its engine ended. */
  'window.gone': { params: { windowId: number; reason: 'closed' | 'crashed' }; result: Done };
  'power.emit': { params: { event: string }; result: Done };
  'power.state': { params: { idleSeconds: number; screenLocked: boolean }; result: Done };
  'clipboard.set': { params: { contents: ClipboardContents }; result: Done };
  /** By id or by label; false when there is no such enabled item. */
  'menu.click': { params: { item: string }; result: boolean };
  'menu.key': { params: KeyStroke; result: boolean };
}
