using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Pipeline;
using PrivX.Common;

namespace PrivX.SecretsManager;

public sealed partial class SecretsManagerClient
{
    /// <summary>Creates a password policy. POST /secrets-manager/api/v1/password-policy.</summary>
    /// <param name="passwordPolicy">Rules for generated passwords, their rotation and their checkout.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<string> CreatePasswordPolicyAsync(PasswordPolicy passwordPolicy, CancellationToken cancellationToken = default) =>
        _api.CreateAsync(new ApiRequest(SecretsManagerOperations.CreatePasswordPolicy) { Body = ObjectBody.New(passwordPolicy, SecretsManagerJson.Default.PasswordPolicy) }, cancellationToken);

    /// <summary>Reads one password policy. GET /secrets-manager/api/v1/password-policy/{password_policy_id}.</summary>
    /// <param name="passwordPolicyId">Identifier of the password policy.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task<PasswordPolicy> GetPasswordPolicyAsync(string passwordPolicyId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(SecretsManagerOperations.GetPasswordPolicy, passwordPolicyId), SecretsManagerJson.Default.PasswordPolicy, cancellationToken);

    /// <summary>Replaces a password policy. PUT /secrets-manager/api/v1/password-policy/{password_policy_id}.</summary>
    /// <param name="passwordPolicyId">Identifier of the password policy.</param>
    /// <param name="passwordPolicy">Rules for generated passwords, their rotation and their checkout.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task UpdatePasswordPolicyAsync(string passwordPolicyId, PasswordPolicy passwordPolicy, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(SecretsManagerOperations.UpdatePasswordPolicy, passwordPolicyId) { Body = ObjectBody.Replacement(passwordPolicy, SecretsManagerJson.Default.PasswordPolicy) }, cancellationToken);

    /// <summary>Deletes a password policy. DELETE /secrets-manager/api/v1/password-policy/{password_policy_id}.</summary>
    /// <param name="passwordPolicyId">Identifier of the password policy.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXException">The call fails; the code says why.</exception>
    public Task DeletePasswordPolicyAsync(string passwordPolicyId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(SecretsManagerOperations.DeletePasswordPolicy, passwordPolicyId), cancellationToken);
}
