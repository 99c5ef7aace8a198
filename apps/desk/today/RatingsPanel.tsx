import type { ReactNode } from 'react'
import { Grade } from '#contract/citizen.ts'
import type { TodayView } from '#contract/insights.ts'
import { findOption } from '#kernel/option.ts'
import { gradeTexts, todayTexts } from '#texts/desk/today.ts'
import { KeyValue } from '#ui/record/KeyValue.tsx'
import { Empty } from '#ui/status/ListState.tsx'
import { Tag } from '#ui/status/Tag.tsx'
import { Panel } from '#ui/surface/Panel.tsx'
import { Stack } from '#ui/surface/Stack.tsx'
import { useWords } from '../lang/Lang.tsx'
import { shareText } from './shares.ts'

/** The share of good ratings never stands without the share that rated, nor either without its numbers. */
export function RatingsPanel({ ratings }: { ratings: TodayView['ratings'] }): ReactNode {
  const say = useWords()
  const { invited, rated, good, bad, byGrade } = ratings
  const most = Math.max(1, ...byGrade.map(({ count }) => count))
  return (
    <Panel
      title={say(todayTexts.ratings)}
      side={
        bad > 0 ? (
          <Tag tone="warn" icon="flag">
            {say(todayTexts.bad(bad))}
          </Tag>
        ) : undefined
      }
    >
      <Stack gap={3}>
        <KeyValue
          layout="above"
          items={[
            {
              id: 'good',
              label: say(todayTexts.good),
              value: (
                <>
                  {say(shareText(good, rated))}
                  <small>{say(todayTexts.goodOf(good, rated))}</small>
                </>
              ),
            },
            {
              id: 'rated',
              label: say(todayTexts.ratedShare),
              value: (
                <>
                  {say(shareText(rated, invited))}
                  <small>{say(todayTexts.ratedOf(rated, invited))}</small>
                </>
              ),
            },
          ]}
        />
        {rated === 0 ? (
          <Empty icon="star" title={say(todayTexts.nobodyRated)} />
        ) : (
          <table className="desk-grades">
            <caption className="ui-visually-hidden">{say(todayTexts.ratings)}</caption>
            <thead className="ui-visually-hidden">
              <tr>
                <th scope="col">{say(todayTexts.grade)}</th>
                <th scope="col">{say(todayTexts.count)}</th>
              </tr>
            </thead>
            <tbody>
              {byGrade.map(({ grade, count }) => (
                <tr key={grade}>
                  <th scope="row">{say(wordOf(grade))}</th>
                  <td>
                    <svg
                      className="desk-grades__bar"
                      viewBox="0 0 100 10"
                      preserveAspectRatio="none"
                      aria-hidden="true"
                    >
                      <rect className="desk-grades__lit" width={(100 * count) / most} height="10" />
                    </svg>
                    <span className="desk-grades__count">{count}</span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Stack>
    </Panel>
  )
}

function wordOf(grade: string) {
  const known = findOption(Grade.options, grade)
  return known === undefined ? { zh: grade, en: grade } : gradeTexts[known]
}
