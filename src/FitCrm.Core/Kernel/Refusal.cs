namespace FitCrm.Kernel;

/// <summary>A business "no", as a value: a stable code for programs, a sentence for people, and the field to mend where there is one.
/// Each refusal is a small named record of its module; its sentence stands in that module's <c>Words.resx</c> under the code.</summary>
public abstract record Refusal(string Code, string? Field = null)
{
    /// <summary>What the sentence names: dates, amounts, people.</summary>
    public virtual object[] Named => [];

    /// <summary>The sentence in the reader's language: what is so, why, what to do.</summary>
    public string Text => Words.Of($"{GetType().Namespace!.Split('.')[1]}.{Code}", Named);
}

/// <summary>What every outcome can be asked without knowing its type.</summary>
public interface IOutcome
{
    /// <summary>The refusal, or null when it was done.</summary>
    Refusal? Refused { get; }
}

/// <summary>The answer of a use case: a value, or the reason why not.</summary>
public readonly record struct Outcome<T> : IOutcome
{
    private readonly T? _value;

    private Outcome(T? value, Refusal? refused) => (_value, Refused) = (value, refused);

    /// <inheritdoc/>
    public Refusal? Refused { get; }

    /// <summary>The value; asking for it after a refusal is a bug.</summary>
    public T Value => Refused is null ? _value! : throw new InvalidOperationException($"Refused: {Refused.Code}.");

    /// <summary>The same outcome with a part or a picture of the value.</summary>
    public Outcome<TShown> As<TShown>(Func<T, TShown> show) => Refused is { } no ? no : show(_value!);

    /// <summary>The value of something done.</summary>
    public static implicit operator Outcome<T>(T value) => new(value, null);

    /// <summary>A reason why not.</summary>
    public static implicit operator Outcome<T>(Refusal refused) => new(default, refused);
}
