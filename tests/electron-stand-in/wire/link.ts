/** What a link needs of an IPC channel; values travel by structured clone. */
export interface Channel {
  readonly send: (message: unknown) => void;
  readonly listen: (listener: (message: unknown) => void) => void;
}

/** A table of calls: name → parameters and result. */
type CallTable<Table> = { [Name in keyof Table]: { params: unknown; result: unknown } };
type Answer<Params, Result> = (params: Params) => Result | Promise<Result>;

type Message =
  | { readonly kind: 'call'; readonly id: number; readonly name: string; readonly params: unknown }
  | { readonly kind: 'value'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string };

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

const defaultPatienceMs = 30_000;

/**
 * Calls in both directions over one channel. `Out` is what this side may ask, `In` what it answers.
 * A call without an answer fails after its patience (milliseconds; `null` waits as long as a person may take).
 */
export class Link<Out extends CallTable<Out>, In extends CallTable<In>> {
  private readonly channel: Channel;
  private readonly waiting = new Map<number, Waiting>();
  private readonly answers = new Map<string, Answer<unknown, unknown>>();
  private nextId = 1;
  private closed: string | null = null;

  constructor(channel: Channel) {
    this.channel = channel;
    channel.listen((message) => this.receive(message as Message));
  }

  ask<Name extends keyof Out & string>(
    name: Name,
    params: Out[Name]['params'],
    patienceMs: number | null = defaultPatienceMs,
  ): Promise<Out[Name]['result']> {
    const id = this.nextId++;
    return new Promise((resolve, reject) => {
      if (this.closed !== null) {
        reject(new Error(`${name}: ${this.closed}`));
        return;
      }
      const timer =
        patienceMs === null
          ? undefined
          : setTimeout(() => {
              this.waiting.delete(id);
              reject(new Error(`No answer to ${name} within ${patienceMs} ms`));
            }, patienceMs);
      const done = <Value>(next: (value: Value) => void) => {
        return (value: Value) => {
          clearTimeout(timer);
          this.waiting.delete(id);
          next(value);
        };
      };
      this.waiting.set(id, { resolve: done(resolve), reject: done(reject) });
      this.channel.send({ kind: 'call', id, name, params } satisfies Message);
    });
  }

  answer<Name extends keyof In & string>(
    name: Name,
    answer: Answer<In[Name]['params'], In[Name]['result']>,
  ): void {
    this.answers.set(name, answer);
  }

  /** Resolves when every call made so far has been answered, whatever the answer. */
  async settled(): Promise<void> {
    while (this.waiting.size > 0) await new Promise((resolve) => setTimeout(resolve, 5));
  }

  /** Fails what is waiting and whatever is asked later. */
  close(reason: string): void {
    this.closed = reason;
    for (const { reject } of this.waiting.values()) reject(new Error(reason));
  }

  private receive(message: Message): void {
    if (message.kind === 'call') {
      void this.reply(message.id, message.name, message.params);
      return;
    }
    const waiting = this.waiting.get(message.id);
    if (message.kind === 'value') waiting?.resolve(message.value);
    else waiting?.reject(new Error(message.message));
  }

  private async reply(id: number, name: string, params: unknown): Promise<void> {
    let message: Message;
    try {
      const answer = this.answers.get(name);
      if (answer === undefined) throw new Error(`Nobody answers ${name}`);
      message = { kind: 'value', id, value: await answer(params) };
    } catch (error) {
      message = {
        kind: 'failure',
        id,
        message: error instanceof Error ? error.message : String(error),
      };
    }
    if (this.closed === null) this.channel.send(message);
  }
}
