namespace PrivX.Simulator.Engine;

/// <summary>One service: it tells the engine which operations it carries out, and how.</summary>
internal interface ISimulatedService
{
    string Name { get; }

    void Register(ServiceBuilder service);

    /// <summary>Plants what the service has from the start, after hosts, users and roles are there.</summary>
    void Plant(SimulatorEngine engine)
    {
    }
}
