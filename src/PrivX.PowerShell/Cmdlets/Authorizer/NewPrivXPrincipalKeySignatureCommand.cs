using System;
using System.Management.Automation;
using PrivX.Authorizer;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.Authorizer;

/// <summary>Has data signed with a principal key, as an agent does to answer the challenge of an SSH server.</summary>
[Cmdlet(VerbsCommon.New, "PrivXPrincipalKeySignature", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(PrincipalKeySignature))]
public sealed class NewPrivXPrincipalKeySignatureCommand : ChangeCmdlet
{
    /// <summary>Key to sign with: its id, its name or the key itself.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "InputObject")]
    [ArgumentCompleter(typeof(NameCompleter<PrincipalKey>))]
    public ObjectReference<PrincipalKey>? PrincipalKey { get; set; }

    /// <summary>Bytes to sign, such as the challenge of an SSH server.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ValidateNotNullOrEmpty]
    public byte[]? Data { get; set; }

    /// <summary>Signature algorithm; what fits the key when left out.</summary>
    [Parameter]
    [KnownValues("rsa-sha2-256", "rsa-sha2-512", "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521", "ssh-ed25519")]
    [ReadAs(typeof(string))]
    public string? Algorithm { get; set; }

    private protected override void Process() => Change(
        Nouns.PrincipalKey,
        PrincipalKey!,
        $"Sign {Data!.Length} bytes",
        (key, token) => Client.Authorizer.SignWithPrincipalKeyAsync(
            key.GroupId!,
            new PrincipalKeySign { Id = key.Id, GroupId = key.GroupId, PublicKey = key.PublicKey, Type = Algorithm, Data = Convert.ToBase64String(Data) },
            key.Id,
            token),
        signature =>
        {
            AuthorizerResponse.Check(signature.ResponseCode, signature.Message, "sign");
            WriteObject(signature);
        });
}
