using System.Globalization;
using FitCrm.Kernel;

namespace FitCrm.Crm;

/// <summary>The funnel's keys in the reader's language; a key without words is shown as it is.</summary>
public static class FunnelWords
{
    /// <summary>The name of a stage, of <see cref="Funnel.Won"/> and <see cref="Funnel.Lost"/>.</summary>
    public static string Stage(string key) => Of("Crm.stage-" + key, key);

    /// <summary>Where somebody came from; a club's own word as it was typed, with a capital.</summary>
    public static string Source(string key) => Of("Crm.source-" + key, key.Length == 0 ? key : char.ToUpper(key[0], CultureInfo.CurrentCulture) + key[1..]);

    /// <summary>Why a lead was lost.</summary>
    public static string Reason(string key) => Of("Crm.lost-" + key, key);

    /// <summary>What to do next.</summary>
    public static string Step(string key) => Of("Crm.step-" + key, key);

    /// <summary>What to say in a step; empty where there is nothing to say.</summary>
    public static string Script(string key) => Of("Crm.script-" + key, "");

    private static string Of(string key, string other) => Words.Knows(key) ? Words.Of(key) : other;
}
