namespace PrivX.Simulator.Engine;

/// <summary>One service: it tells the engine which operations it carries out, and how.</summary>
internal interface ISimulatedService
{
    public string Name { get; }

    public void Register(ServiceBuilder service);
}
