/*
 * The field's echo bot as its sample wires it: restify with a body parser, CloudAdapter, an
 * ActivityHandler. No state, no checks of its own. `npm run bench -- turns` runs it beside the desk.
 */
const {
  ActivityHandler,
  CloudAdapter,
  ConfigurationServiceClientCredentialFactory,
  MessageFactory,
  createBotFrameworkAuthenticationFromConfiguration,
} = require('botbuilder');
const restify = require('restify');

class EchoBot extends ActivityHandler {
  constructor() {
    super();
    this.onMessage(async (context, next) => {
      const replyText = `Echo: ${context.activity.text}`;
      await context.sendActivity(MessageFactory.text(replyText, replyText));
      await next();
    });
    this.onMembersAdded(async (context, next) => {
      await context.sendActivity(MessageFactory.text('Hello and welcome!'));
      await next();
    });
  }
}

const adapter = new CloudAdapter(
  createBotFrameworkAuthenticationFromConfiguration(
    null,
    new ConfigurationServiceClientCredentialFactory({}),
  ),
);
adapter.onTurnError = async (context, error) => {
  process.stderr.write(`${error}\n`);
  await context.sendActivity('The bot encountered an error or bug.');
};

const bot = new EchoBot();
const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (request, response) => {
  await adapter.process(request, response, (context) => bot.run(context));
});
server.listen(process.env.PORT ?? 0, '127.0.0.1', () => {
  process.stdout.write(`echo: http://127.0.0.1:${server.address().port}/\n`);
});
