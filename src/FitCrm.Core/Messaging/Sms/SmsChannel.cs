using FitCrm.Kernel;

namespace FitCrm.Messaging.Sms;

/// <summary>A club's way to send text messages: its gateway.</summary>
internal sealed class SmsChannel : Entity, IAudited
{
    private SmsSettings? _gateway;

    private SmsChannel()
    {
    }

    public Guid ClubId { get; private init; }

    /// <summary>How the gateway is spoken to, written by <see cref="SmsSettings.Written"/>.</summary>
    public string Settings { get; private set; } = "";

    /// <summary>The password, sealed; never shown, never in the audit.</summary>
    public string? Secret { get; private set; }

    /// <summary>The secret part of our own address, sealed, so that it can be told to the gateway with each message.</summary>
    public string HookSecret { get; private set; } = "";

    /// <summary>SHA-256 of it, in hexadecimal: what a caller at that address is compared with.</summary>
    public string HookHash { get; private set; } = "";

    Guid? IAudited.AuditPersonId => null;

    /// <summary>The settings.</summary>
    public SmsSettings Gateway => _gateway ??= SmsSettings.Read(Settings);

    /// <summary>A club's channel that is not set up yet.</summary>
    public static SmsChannel For(Guid clubId) => new() { Id = Guid.CreateVersion7(), ClubId = clubId };

    /// <summary>Sets it up. <paramref name="secret"/>: the sealed password, or null to keep the present one. Refused: what <see cref="SmsRules.Refuses"/> refuses.</summary>
    public Outcome<SmsChannel> SetUp(SmsSettings said, string? secret)
    {
        if (SmsRules.Refuses(said, (secret ?? Secret) is not null) is { } why) return why;
        (Settings, Secret, _gateway) = (said.Written(), secret ?? Secret, said);
        return this;
    }

    /// <summary>A new secret part of our address; the one before works no more.</summary>
    public void Hook(string sealedSecret, string hash) => (HookSecret, HookHash) = (sealedSecret, hash);
}
