using System.Linq;
using System.Management.Automation;
using PrivX.Client;

namespace PrivX.PowerShell.Cmdlets.LocalUserStore;

/// <summary>The secrets of API clients and trusted clients, in the form in which they are handed out.</summary>
internal static class ClientSecrets
{
    public static PSCredential ToCredential(string owner, string? name, SecretText? secret) =>
        string.IsNullOrEmpty(name) || secret?.ToPlainText() is not { Length: > 0 } text || text.All(c => c == '*')
            ? throw new PrivXObjectException(ErrorCodes.SecretMissing, $"{owner} holds no secret.")
            {
                Remedy = "A list may come without secrets: read the single object, by its id. Who may not manage the object gets none.",
            }
            : new PSCredential(name, secret.ToSecureString());
}
