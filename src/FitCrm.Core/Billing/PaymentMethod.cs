namespace FitCrm.Billing;

/// <summary>How the money came.</summary>
public enum PaymentMethod
{
    /// <summary>Notes and coins at the desk.</summary>
    Cash,

    /// <summary>A card on the desk's terminal.</summary>
    Card,

    /// <summary>A bank transfer.</summary>
    Bank,
}
