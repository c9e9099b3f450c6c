import type { Tile } from '../types.ts';

/** Place of a tile on the grid, 1-based as CSS counts. */
export interface PlacedTile {
  tile: Tile;
  column: number;
  row: number;
  /** outside the city's total since this year */
  outside: string | null;
}

/** Tiles in reading order (west to east within north to south), moved so that the grid starts at 1. */
export function placeTiles(tiles: readonly Tile[]): PlacedTile[] {
  const left = Math.min(...tiles.map(({ column }) => column));
  const top = Math.min(...tiles.map(({ row }) => row));
  return tiles
    .map((tile) => ({
      tile,
      column: tile.column - left + 1,
      row: tile.row - top + 1,
      outside: tile.memberTo,
    }))
    .sort((a, b) => a.row - b.row || a.column - b.column);
}
