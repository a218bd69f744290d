/** The part of the File System Access API that writes into a folder; Chromium 86 and newer have it. */
type FolderWindow = Window & {
  showDirectoryPicker?: (options: { mode: 'readwrite' }) => Promise<FileSystemDirectoryHandle>;
};

/** Whether this browser, on this page, may write into a folder the reader picks. */
export function canPickFolder(): boolean {
  return typeof window !== 'undefined' && 'showDirectoryPicker' in window;
}

/** A folder the reader picks, to write into; null when the reader thinks better of it. */
export async function pickFolder(): Promise<FileSystemDirectoryHandle | null> {
  try {
    return (await (window as FolderWindow).showDirectoryPicker?.({ mode: 'readwrite' })) ?? null;
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'AbortError') return null;
    throw cause;
  }
}
