/** What the pages of evidence read. */
import { useList, useRead } from '../../../data/read.ts'

const PAGE = { limit: 500 }

export const usePieces = () => useList(['watch-evidence'], (client, at) => client.watch.pieces(at), PAGE)
/** Those that say they speak of something. */
export const usePiecesOf = (of: string) => useList(['watch-evidence', of], (client, at) => client.watch.pieces({ ...at, of }), PAGE)
export const usePiece = (id: string) => useRead(['watch-piece', id], (client, at) => client.watch.piece(id, at))
export const useContent = (id: string, wanted: boolean) =>
  useRead(['watch-content', id], (client, at) => client.watch.pieceContent(id, at), { enabled: wanted })
