/** The folder rule: bot → dialogs → knowledge → locales, never back. */
const never = (name, from, to, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: to },
});

module.exports = {
  forbidden: [
    never('locales-know-nobody', '^locales/', '^(bot|dialogs|knowledge)/', 'Locales are leaves.'),
    never(
      'knowledge-is-plain',
      '^knowledge/',
      '^(bot|dialogs)/|node_modules/(botbuilder|botframework|restify)',
      'Knowledge knows no bot, no dialog and no HTTP.',
    ),
    never(
      'dialogs-know-no-bot',
      '^dialogs/',
      '^bot/|node_modules/(restify|fuse|zod)',
      'Dialogs talk; they do not serve or search.',
    ),
    {
      name: 'knowledge-has-one-door',
      comment: 'Dialogs and the bot enter knowledge by its index; commands measure its inside.',
      severity: 'error',
      from: { path: '^(dialogs|bot)/', pathNot: '^bot/commands/' },
      to: { path: '^knowledge/', pathNot: '^knowledge/index\\.ts$' },
    },
    {
      name: 'product-needs-no-tests',
      severity: 'error',
      from: { pathNot: '^test/' },
      to: { path: '^test/' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    exclude: { path: '^dist/' },
  },
};
