using FitCrm.Data;
using FitCrm.Messaging.Ledger;
using FitCrm.Messaging.Mail;
using FitCrm.Messaging.Post;
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
    }

    public override void Map(IEndpointRouteBuilder routes)
    {
        ChannelEndpoint.Map(routes);
        TextEndpoint.Map(routes);
        PostEndpoint.Map(routes);
        UnsubscribeEndpoint.Map(routes);
    }
}
