using System.Security;

namespace PrivX.PowerShell.Cmdlets.SecretsManager;

/// <summary>A secret of the endpoints of a target domain.</summary>
/// <param name="Account">JSON member with the account that it belongs to; an endpoint without one has no secret.</param>
/// <param name="Member">JSON member of the secret.</param>
/// <param name="Parameter">The parameter that supplies it.</param>
/// <param name="Value">What the user gave; null where he gave nothing.</param>
internal sealed record EndpointSecret(string Account, string Member, string Parameter, SecureString? Value);
