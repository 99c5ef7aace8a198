import type { CollectionView } from '#contract/collection.ts'
import { collectionTexts } from '#texts/desk/collection.ts'
import type { Text } from '#texts/lang.ts'

/** How the document reaches its owner, or how it did. */
export function collectionWords({ by, receiver, carrier, tracking, handedTo, proxy }: CollectionView): Text {
  if (carrier !== null && tracking !== null) return collectionTexts.postedWith(carrier, tracking)
  if (handedTo !== null) return both(handedTo, proxy)
  if (by === 'post') return collectionTexts.byPost(receiver?.addressMasked ?? '')
  return collectionTexts.atHall
}

function both(handedTo: NonNullable<CollectionView['handedTo']>, proxy: CollectionView['proxy']): Text {
  const who =
    handedTo === 'proxy' && proxy !== null
      ? collectionTexts.proxyOf(proxy.name, proxy.idNumberMasked)
      : collectionTexts[handedTo === 'guardian' ? 'guardian' : 'applicant']
  return { zh: collectionTexts.collectedBy(who.zh).zh, en: collectionTexts.collectedBy(who.en).en }
}
