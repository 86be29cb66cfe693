using FitCrm.Data;
using FitCrm.Messaging.Chat;
using FitCrm.Messaging.Ledger;
using FitCrm.Messaging.Mail;
using FitCrm.Messaging.Post;
using FitCrm.Messaging.Setup;
using FitCrm.Messaging.Sms;
using FitCrm.Messaging.Texts;

namespace FitCrm.Messaging;

/// <summary>Texts, consent, channels, the queue of messages.</summary>
internal sealed class MessagingModule : Module
{
    public override void Add(IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddSingleton<Outbound>().AddSingleton<Templates>().AddSingleton<TextDesk>()
            .AddSingleton<Seals>().AddSingleton<ChannelDesk>().AddSingleton<Unsubscribe>()
            .AddSingleton<Sorting>().AddSingleton<Letterhead>().AddSingleton<PostBook>().AddSingleton<Postman>().AddSingleton<Bounces>().AddSingleton<StopDesk>()
            .AddSingleton<ProviderHttp>().AddSingleton<TelegramApi>().AddSingleton<UpdateDesk>().AddSingleton<BotListener>().AddSingleton<LetterCodes>().AddSingleton<SmsHook>()
            .AddSingleton<MailCarrier>().AddSingleton<SmsCarrier>().AddSingleton<TelegramCarrier>()
            .AddSingleton<ICarrier>(s => s.GetRequiredService<MailCarrier>()).AddSingleton<ICarrier>(s => s.GetRequiredService<SmsCarrier>()).AddSingleton<ICarrier>(s => s.GetRequiredService<TelegramCarrier>())
            .AddSingleton<IChannelSettings, MailSetup>().AddSingleton<IChannelSettings, SmsSetup>().AddSingleton<IChannelSettings, TelegramSetup>().AddSingleton<ChannelBook>()
            .AddServerWork<MailRun>().AddServerWork<BotRun>().AddCheckup<MessagingCheckup>();
    }

    public override void Map(IEndpointRouteBuilder routes)
    {
        ChannelEndpoint.Map(routes);
        SetupEndpoint.Map(routes);
        SmsEndpoint.Map(routes);
        TelegramEndpoint.Map(routes);
        TextEndpoint.Map(routes);
        PostEndpoint.Map(routes);
        UnsubscribeEndpoint.Map(routes);
    }
}
