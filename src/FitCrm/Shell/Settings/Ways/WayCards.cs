using FitCrm.Kernel;
using FitCrm.Messaging;
using FitCrm.Shell.Frame;
using FitCrm.Shell.Kit;
using FitCrm.Staff;

namespace FitCrm.Shell.Settings.Ways;

/// <summary>Turns a way out of the house into its card: the words of its module, fields under its own prefix.</summary>
internal static class WayCards
{
    public static WayCard Of(IChannelSetup way, ChannelCard card, Club club, Trying trying)
    {
        var (words, typed, no) = ("Messaging.channel-" + way.Key, trying.Key == way.Key ? trying.Typed : new Typed(null), trying.Key == way.Key ? trying.Refused : null);
        var fields = card.Fields.Select(f => FieldOf(f, way.Key, words, typed)).Mark(no, way.Key + "-");
        var to = new[] { new FormField(way.Key + "-to", Words.Of(words + "-to"), typed.Kept(way.Key + "-to", "")) }.Mark(no, way.Key + "-")[0];
        var at = $"/settings/channels/{way.Key}";
        var from = "?club=" + Uri.EscapeDataString(club.Code);
        return new(way.Key, way.Icon, Words.Of(words), Words.Of(words + "-lead"), Stands(card, club), card.IsSetUp, card.Trouble is not null, fields, to, at + from, $"{at}/test{from}",
            trying.Key == way.Key && trying.Trial is { } trial ? (trial.Sent, trial.Sent ? Say.W("channel-test-sent", trial.Reply) : Say.W("channel-test-failed", trial.Reply)) : null);
    }

    private static FormField FieldOf(ChannelField field, string key, string words, Typed typed)
    {
        var (name, text) = ($"{key}-{field.Name}", $"{words}-{field.Name}");
        return new(name, Words.Of(text), field.Type == "password" ? "" : typed.Kept(name, field.Value ?? ""))
        {
            Type = field.Type,
            Optional = field.Optional,
            Choices = field.Choices is null ? null : [.. field.Choices.Select(c => (c, Words.Of($"{text}-{c}")))],
            Hint = field.Kept ? Say.W("channel-secret-kept") : Words.Knows(text + "-hint") ? Words.Of(text + "-hint") : null,
        };
    }

    private static string Stands(ChannelCard card, Club club) => card switch
    {
        { IsSetUp: false } => Say.W("channel-not-set-up"),
        { Trouble: { } words, TroubleSince: { } since } => Say.W("channel-trouble", Moments.Say(since, club.Zone), words),
        { LastTaken: { } last } => Say.W("channel-last", Moments.Say(last, club.Zone)),
        _ => Say.W("channel-unused"),
    };
}
