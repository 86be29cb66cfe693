using FsCheck;
using FsCheck.Fluent;

namespace FitCrm.Core.Tests.Retention;

/// <summary>Checks a property for two hundred numbers, each of which a maker turns into a history; a failure names the number.</summary>
internal static class Seeds
{
    public static void Check(Action<int> property) => Prop.ForAll(Arb.From(Gen.Choose(0, 10_000_000)), property).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
}
