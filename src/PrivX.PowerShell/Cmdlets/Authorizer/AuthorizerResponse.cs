using PrivX.Client;

namespace PrivX.PowerShell.Cmdlets.Authorizer;

/// <summary>Answers that tell by a code of their own whether they hold anything.</summary>
internal static class AuthorizerResponse
{
    /// <exception cref="PrivXObjectException">Code <c>Refused</c>: the answer's code is not 0.</exception>
    public static void Check(int? code, string? message, string what)
    {
        if (code is not (null or 0))
        {
            throw new PrivXObjectException(ErrorCodes.Refused, $"PrivX did not {what}: {(string.IsNullOrEmpty(message) ? "it gives no reason" : message)} (code {code}).")
            {
                Remedy = "Check that a role of yours gives access to the account, with the permission to use an agent.",
            };
        }
    }
}
