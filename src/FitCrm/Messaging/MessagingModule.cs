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
            .AddSingleton<Seals>().AddSingleton<ChannelDesk>().AddSingleton<IChannelSetup, EmailSetup>().AddSingleton<Unsubscribe>()
            .AddSingleton<Sorting>().AddSingleton<Letterhead>().AddSingleton<Postman>().AddSingleton<Bounces>().AddSingleton<StopDesk>()
            .AddServerWork<MailRun>().AddCheckup<MessagingCheckup>();
        AddWays(services);
    }

    public override void Map(IEndpointRouteBuilder routes)
    {
        ChannelEndpoint.Map(routes);
        TextEndpoint.Map(routes);
        PostEndpoint.Map(routes);
        UnsubscribeEndpoint.Map(routes);
        SetupEndpoint.Map(routes);
        SmsEndpoint.Map(routes);
        TelegramEndpoint.Map(routes);
    }

    private static void AddWays(IServiceCollection services) => services
        .AddSingleton<PostBook>().AddSingleton<ProviderHttp>().AddSingleton<LetterCodes>().AddSingleton<SmsHook>()
        .AddSingleton<TelegramApi>().AddSingleton<UpdateDesk>().AddSingleton<BotListener>().AddServerWork<BotRun>()
        .AddSingleton<ICarrier, MailCarrier>().AddSingleton<SmsCarrier>().AddSingleton<ICarrier>(s => s.GetRequiredService<SmsCarrier>()).AddSingleton<ICarrier, TelegramCarrier>()
        .AddSingleton<SmsSetup>().AddSingleton<IChannelSetup>(s => s.GetRequiredService<SmsSetup>())
        .AddSingleton<TelegramSetup>().AddSingleton<IChannelSetup>(s => s.GetRequiredService<TelegramSetup>());
}
