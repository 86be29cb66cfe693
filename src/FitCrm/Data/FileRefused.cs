using FitCrm.Kernel;

namespace FitCrm.Data;

/// <summary>A file, map or option that cannot be used as a whole (exit 2); its message is one sentence that says what to do.
/// It ends a reading from any depth, so it is thrown; a row that cannot be used is a reject, never this.</summary>
public sealed class FileRefused(string code, params object[] named) : UsageException(Words.Of("Data." + code, named))
{
    /// <summary>The stable code of the sentence.</summary>
    public string Code => code;
}
