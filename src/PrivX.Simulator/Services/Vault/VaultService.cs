using PrivX.Simulator.Engine;

namespace PrivX.Simulator.Services.Vault;

/// <summary>Secrets for people and scripts, shared and personal, and secrets with versions.</summary>
internal sealed class VaultService : ISimulatedService
{
    public string Name => "vault";

    public void Register(ServiceBuilder service)
    {
        new VaultSecrets(service.Engine).Register(service);
        new VersionedSecrets(service.Engine).Register(service);
        service.Handle("listSchemas", _ => OperationResult.Ok(SecretSchemas.Document()));
    }
}
