// fault: no-default-export
export default function planted(): void {}
