/** Makes the place of a scenario: nodes, a database and the people in it. */
import type { Random } from '../../src/demo/random.ts';
import type { DatabaseServer } from './machines/database-server.ts';
import { startWorld, type World, type WorldOptions } from './machines/world.ts';
import { openChatOffice } from './people/chat-office.ts';
import type { Place } from './scenario.ts';

export async function openPlace(
  server: DatabaseServer,
  options: WorldOptions,
  strike: (world: World, random: Random) => Promise<void>,
): Promise<Place> {
  const world = await startWorld(server, options);
  await world.withStore(openChatOffice);
  return { world, strike: (random) => strike(world, random), close: world.close };
}

/** The same place, which takes down what it stands on as well, in that order. */
export function closingToo(place: Place, ...others: readonly (() => Promise<void>)[]): Place {
  return {
    ...place,
    async close() {
      await place.close();
      for (const close of others) await close();
    },
  };
}
