using PrivX.Simulator.Engine;

namespace PrivX.Simulator.Services.LocalUserStore;

/// <summary>Users that PrivX keeps itself, and the clients that log in without a person.</summary>
internal sealed class LocalUserStoreService : ISimulatedService
{
    public string Name => "local-user-store";

    public void Register(ServiceBuilder service)
    {
        new LocalUsers(service.Engine).Register(service);
        new ApiClients(service.Engine).Register(service);
        new TrustedClients(service.Engine).Register(service);
    }
}
