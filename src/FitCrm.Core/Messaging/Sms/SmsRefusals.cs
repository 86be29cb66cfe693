using FitCrm.Kernel;

namespace FitCrm.Messaging.Sms;

internal sealed record GatewayUrlInvalid() : Refusal("gateway-url-invalid", "url");

internal sealed record GatewayMethodInvalid() : Refusal("gateway-method-invalid", "method");

internal sealed record GatewayFormatInvalid() : Refusal("gateway-format-invalid", "format");

internal sealed record GatewayHeadersInvalid(string Line) : Refusal("gateway-headers-invalid", "headers")
{
    public override object[] Named => [Line];
}

internal sealed record GatewayBodyInvalid() : Refusal("gateway-body-invalid", "body");

internal sealed record GatewayBlankMissing(string Blank) : Refusal("gateway-blank-missing", "body")
{
    public override object[] Named => [Blank];
}

internal sealed record GatewayUserMissing() : Refusal("gateway-user-missing", "user");

internal sealed record GatewaySuccessInvalid() : Refusal("gateway-success-invalid", "success");

internal sealed record GatewayPointerInvalid(string Where) : Refusal("gateway-pointer-invalid", Where);

internal sealed record GatewayPaceInvalid() : Refusal("gateway-pace-invalid", "perSecond");

internal sealed record PresetUnknown(string Preset) : Refusal("preset-unknown", "preset")
{
    public override object[] Named => [Preset];
}

internal sealed record WayMissing() : Refusal("way-missing");

internal sealed record NumberInvalid(string Number) : Refusal("number-invalid", "to")
{
    public override object[] Named => [Number];
}
