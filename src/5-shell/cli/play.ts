import { playScenario } from '#answer/play/play.ts'
import { isRefusal } from '#ground/refusal.ts'
import { readScenarioFile } from '../files/scenario.ts'
import { defineCommand } from './command.ts'
import { playData } from './play-data.ts'
import { playLines } from './play-lines.ts'

/** `parley play SCENARIO`: the story step by step, then the tally. Exit 0 when every step is as expected, 1 when one differs. */
export const command = defineCommand({
  name: 'play',
  args: [{ name: 'SCENARIO', help: 'cli.play.arg.scenario' }],
  options: {
    reasons: { type: 'boolean', help: 'cli.play.option.reasons' },
    differing: { type: 'boolean', help: 'cli.play.option.differing' },
  },
  async run(ctx) {
    const scenario = await readScenarioFile(ctx.args[0] ?? '')
    if (isRefusal(scenario)) return ctx.refused(scenario)
    const bar = ctx.progress('cli.play.progress', scenario.steps.length)
    const account = playScenario(scenario, () => bar.tick())
    bar.done()
    if (ctx.json) ctx.data(playData(account))
    else for (const line of playLines(account, ctx.locale, ctx.values)) ctx.out(line)
    return account.differing.length === 0 ? 0 : 1
  },
})
