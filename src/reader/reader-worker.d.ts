/** The worker that reads, as the build provides it: a file of its own, or a part of the single file. */
declare module 'virtual:reader-worker' {
  const ReaderWorker: new (options?: { name?: string }) => Worker
  export default ReaderWorker
}
