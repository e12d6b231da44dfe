using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.References;
using PrivX.Vault;

namespace PrivX.PowerShell.Cmdlets.Vault;

/// <summary>Creates a secret in the vault, shared or personal, and writes it as the server has it, without its data.</summary>
[Cmdlet(VerbsCommon.New, "PrivXVaultSecret", DefaultParameterSetName = "Shared", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(VaultSecret))]
public sealed class NewPrivXVaultSecretCommand : VaultSecretDataCmdlet
{
    /// <summary>Name of the secret, which identifies it and cannot be changed later.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? Name { get; set; }

    /// <summary>
    /// What the secret holds: a hashtable or object of names and values (secure strings, credentials, texts, anything that has a form in JSON), or
    /// a credential, which becomes the entries username and password. Nothing of it is shown by -WhatIf, -Verbose or errors.
    /// </summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("Credential")]
    [ValidateNotNull]
    public SecretData? Data { get; set; }

    private protected override void Process()
    {
        string? ownerId = UserIdOf(User, Current);
        Noun<VaultSecret> noun = Nouns.VaultSecretOf(ownerId, withData: false);
        noun.RefuseUnreachable(Name);
        if (ownerId is null)
        {
            Send(
                secret => secret.Name,
                "Create vault secret",
                VaultJson.Default.VaultSecretCreate,
                null,
                (body, token) => noun.CreateAndReadAsync(Client, body, token));
            return;
        }

        Send(
            secret => secret.Name,
            "Create personal vault secret",
            VaultJson.Default.PersonalSecretCreate,
            secret =>
            {
                secret.OwnerId = ownerId;
                return ["owner_id"];
            },
            (body, token) => noun.CreateAndReadAsync(Client, body, token));
    }
}
