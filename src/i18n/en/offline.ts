import type { offline as zh } from '../zh/offline'

export const offline: Record<keyof typeof zh, string> = {
  'offline.fetching': 'Offline copy ({size}): being stored on this computer, {percent}% done.',
  'offline.ready': 'Offline copy ({size}) stored on this computer: everything here also opens without a network.',
  'offline.offered': 'Offline copy ({size}) not stored: this browser is set to save data.',
  'offline.fetch': 'Store it',
  'offline.failed': 'Offline copy ({size}) not stored: {reason}. The page works as before.',
  'offline.retry': 'Try again',
  'offline.fault.network': 'a file did not come',
  'offline.fault.changed': 'the files on the server are not of one version; perhaps it is being updated',
  'offline.fault.storage': 'there is not enough room on this computer',
  'offline.obstacle.file': 'This file holds everything and needs no network.',
  'offline.obstacle.insecure':
    'No offline copy here: the address has to begin with https, or be on this computer (localhost). Without a network use the single file.',
  'offline.obstacle.frame': 'No offline copy here: the page stands in a restricted frame.',
  'offline.obstacle.unsupported': 'No offline copy here: the browser has none, or is in private mode. Without a network use the single file.',
  'offline.obstacle.blocked': 'No offline copy here: the browser or the server does not allow it. Without a network use the single file.',
  'offline.renewed': 'A new version is ready. This page is still the one before; loading it anew renews every open page.',
  'offline.accept': 'Load anew',
  'offline.later': 'Later',
}
