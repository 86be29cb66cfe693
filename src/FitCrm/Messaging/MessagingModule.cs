using FitCrm.Data;

namespace FitCrm.Messaging;

/// <summary>Texts, consent, channels, the queue of messages.</summary>
internal sealed class MessagingModule : Module
{
    public override void Add(IServiceCollection services) => services.AddSingleton<Outbound>().AddSingleton<Templates>();
}
