import { EventEmitter } from 'node:events';
import { strict } from './strict.ts';

type Listener = (...args: never[]) => void;

/**
 * An emitter that knows its events: those that it emits, and those that have no counterpart here but that an application
 * must be able to refuse. Listening for any other throws.
 */
export class StrictEmitter extends EventEmitter {
  private readonly label: string;
  private readonly events: ReadonlySet<string>;

  constructor(label: string, events: readonly string[]) {
    super();
    this.label = label;
    this.events = new Set(events);
    return strict(label, this);
  }

  override on(event: string, listener: Listener): this {
    this.require(event);
    return super.on(event, listener as (...args: unknown[]) => void);
  }

  override addListener(event: string, listener: Listener): this {
    return this.on(event, listener);
  }

  override once(event: string, listener: Listener): this {
    this.require(event);
    return super.once(event, listener as (...args: unknown[]) => void);
  }

  private require(event: string): void {
    if (!this.events.has(event)) {
      throw new Error(`Electron stand-in lacks ${this.label} event '${event}'`);
    }
  }
}

/** The first argument of Electron's events. */
export class StandInEvent {
  defaultPrevented = false;

  preventDefault(): void {
    this.defaultPrevented = true;
  }
}
