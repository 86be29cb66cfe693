namespace FitCrm.Kernel;

/// <summary>An amount in whole minor units (cents, kopeks) with its ISO 4217 currency. May be negative.</summary>
public readonly record struct Money(long Amount, string Currency)
{
    /// <summary>Nothing, in a currency.</summary>
    public static Money Zero(string currency) => new(0, currency);

    /// <summary>Adds two amounts of one currency.</summary>
    public static Money operator +(Money a, Money b) => a with { Amount = checked(a.Amount + Same(a, b).Amount) };

    /// <summary>Subtracts an amount of the same currency.</summary>
    public static Money operator -(Money a, Money b) => a with { Amount = checked(a.Amount - Same(a, b).Amount) };

    /// <summary>The amount with its sign turned.</summary>
    public static Money operator -(Money a) => a with { Amount = checked(-a.Amount) };

    /// <summary>Adds two amounts of one currency.</summary>
    public static Money Add(Money left, Money right) => left + right;

    /// <summary>Subtracts an amount of the same currency.</summary>
    public static Money Subtract(Money left, Money right) => left - right;

    /// <summary>The amount with its sign turned.</summary>
    public static Money Negate(Money item) => -item;

    /// <summary>Decimal places of the currency's minor unit: 0 for JPY and its like, 3 for KWD and its like, else 2 (ISO 4217).</summary>
    public static int DecimalsOf(string currency) => currency switch
    {
        "BIF" or "CLP" or "DJF" or "GNF" or "ISK" or "JPY" or "KMF" or "KRW" or "PYG" or "RWF" or "UGX" or "VND" or "VUV" or "XAF" or "XOF" or "XPF" => 0,
        "BHD" or "IQD" or "JOD" or "KWD" or "LYD" or "OMR" or "TND" => 3,
        _ => 2,
    };

    /// <summary>The amount in major units, exact.</summary>
    public decimal Major
    {
        get
        {
            var value = (decimal)Amount;
            for (var i = DecimalsOf(Currency); i > 0; i--) value /= 10m;
            return value;
        }
    }

    private static Money Same(Money a, Money b) => a.Currency == b.Currency
        ? b
        : throw new InvalidOperationException($"{a.Currency} and {b.Currency} cannot be added.");
}
