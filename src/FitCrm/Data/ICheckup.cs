using FitCrm.Kernel;

namespace FitCrm.Data;

/// <summary>Something that <c>doctor</c> looks at. A module registers its own with <see cref="Checkups.AddCheckup{T}"/>.</summary>
public interface ICheckup
{
    /// <summary>What is looked at, in one or two words.</summary>
    string Name { get; }

    /// <summary>Whether a look costs so little that a page may do it each time it is opened.</summary>
    bool IsQuick => false;

    /// <summary>Looks, and notes what is wrong. Changes nothing.</summary>
    Task Look(FitCrmDb db, Findings findings, CancellationToken ct);
}

/// <summary>One thing that is wrong and what to do about it.</summary>
public sealed record Ailment(string Check, string What, string Advice)
{
    /// <summary>Key of its sentence.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Key { get; init; } = "";
}

/// <summary>What the checkups found. A sentence stands in the module's words under its key, the advice under the same key with <c>-do</c>.</summary>
public sealed class Findings
{
    private readonly List<Ailment> _broken = [];
    private readonly List<Ailment> _warnings = [];

    /// <summary>What must be mended.</summary>
    public IReadOnlyList<Ailment> Broken => _broken;

    /// <summary>What somebody should look at.</summary>
    public IReadOnlyList<Ailment> Warnings => _warnings;

    /// <summary>The checkup that looks now.</summary>
    public string Check { get; set; } = "";

    /// <summary>Notes something broken.</summary>
    public void Mend(string key, params object[] named) => _broken.Add(new(Check, Words.Of(key, named), Words.Of(key + "-do", named)) { Key = key });

    /// <summary>Notes something broken when there are any.</summary>
    public void MendAny(int count, string key)
    {
        if (count > 0) Mend(key, count);
    }

    /// <summary>Notes a warning.</summary>
    public void Warn(string key, params object[] named) => _warnings.Add(new(Check, Words.Of(key, named), Words.Of(key + "-do", named)) { Key = key });
}

/// <summary>Registration of checkups.</summary>
public static class Checkups
{
    /// <summary>Adds something for <c>doctor</c> to look at.</summary>
    public static IServiceCollection AddCheckup<T>(this IServiceCollection services)
        where T : class, ICheckup => services.AddTransient<ICheckup, T>();
}
