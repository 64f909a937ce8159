/**
 * Foreign forms, in and out.
 *
 * A port, a file for each form, and this list of them. The room knows neither commits nor the network: it is given
 * files and gives back one thing to keep. Its invariant: what went in comes out again by other people's programs, byte
 * for byte, and the same files always make the same archive.
 */
export type { Export, ExportCall, ExportedFile, ExportProgress } from './handler'
export { exportZip } from './zip'
