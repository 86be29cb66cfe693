using FitCrm.Data;

namespace FitCrm.Messaging.Sms;

/// <summary>Descriptions of gateways that come with the program: a start, to be changed at will.</summary>
internal static class SmsPresets
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Setup.Preset> All { get; } = Seed.Read<List<Setup.Preset>>("sms/presets.json");
}
