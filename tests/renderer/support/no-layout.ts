/** The simulated page has no layout: nothing scrolls, nothing changes its size, nothing comes into view. */
class StillObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
  takeRecords(): [] {
    return [];
  }
}

Object.assign(globalThis, {
  IntersectionObserver: StillObserver,
  ResizeObserver: StillObserver,
});
Element.prototype.scrollIntoView = () => undefined;
