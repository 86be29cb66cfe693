using FitCrm.Kernel;

namespace FitCrm.Shell;

/// <summary>The pages' own words, by the last part of their key.</summary>
public static class Say
{
    /// <summary>The sentence of <c>Shell.key</c> with its named things filled in.</summary>
    public static string W(string key, params object[] named) => Words.Of("Shell." + key, named);

    /// <summary>A refusal in the words of a page: <c>no-code</c> where the use case speaks to programs (of fields and minor units), else its own sentence.</summary>
    public static string No(Refusal no) => Words.Knows("Shell.no-" + no.Code) ? W("no-" + no.Code, no.Named) : no.Text;

    /// <summary>"1 visit", "3 visits": the words of <c>key-one</c>, <c>key-few</c> (where the language has it) or <c>key-many</c> with the number as {0}; for nothing those of <c>key-none</c>, where they are.</summary>
    public static string N(string key, long n)
    {
        if (n == 0 && Words.Knows($"Shell.{key}-none")) return W(key + "-none");
        var form = Plurals.Of(n);
        return W($"{key}-{(form == "few" && !Words.Knows($"Shell.{key}-few") ? "many" : form)}", Kit.Show.Count(n));
    }
}
