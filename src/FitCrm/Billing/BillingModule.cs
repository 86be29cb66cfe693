using FitCrm.Data;

namespace FitCrm.Billing;

/// <summary>Charges and payments.</summary>
internal sealed class BillingModule : Module;
