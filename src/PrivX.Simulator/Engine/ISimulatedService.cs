namespace PrivX.Simulator.Engine;

/// <summary>One service: it tells the engine which operations it carries out, and how.</summary>
internal interface ISimulatedService
{
    string Name { get; }

    void Register(ServiceBuilder service);
}
