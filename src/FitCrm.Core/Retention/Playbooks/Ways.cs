namespace FitCrm.Retention.Playbooks;

/// <summary>Compiles how a touch goes out: what a part does not say is taken from the way above it.</summary>
internal static class Ways
{
    public static Delivery Of(WayPart part, string key, Delivery? above, IReadOnlyList<VariantPart> variants)
    {
        var way = Plain(part, key, above ?? new Delivery { Template = key });
        return way with { Variants = [.. variants.Select(v => (Grammar.Condition(v.If), Plain(v, key, way)))] };
    }

    private static Delivery Plain(WayPart part, string key, Delivery above) => new()
    {
        Lead = part.Lead is { } lead ? Compiler.Word<Lead>(lead, "channel to lead with") : above.Lead,
        Channel = part.Channel is { } channel ? Route.Read(channel) : above.Channel,
        Template = part.Template ?? above.Template,
        Owner = part.Owner ?? above.Owner,
        Companions = part.Companions is { } with ? [.. with.Select(c => Companion(c, key))] : above.Companions,
    };

    private static Companion Companion(CompanionPart part, string key) =>
        new(Compiler.Word<Lead>(part.Kind, "companion"), part.Owner, Route.Read(part.Channel), part.Template ?? key, part.OnOutcome);
}
